# At the end DDPG's critic expects 18 too much, TD3's critic expects 12 too little
# critic 1 expects: x, critic 1 expects
$data1 << EOD
1000 0.0117473565
2000 -30.676254
3000 -58.39686
4000 -73.15877
5000 -75.09418
6000 -73.03292
7000 -72.9006
8000 -73.41102
9000 -64.09403
10000 -60.60579
11000 -58.924145
12000 -48.705135
13000 -43.749825
14000 -39.80918
15000 -34.22548
16000 -36.52777
17000 -34.001854
18000 -29.339935
19000 -25.65899
20000 -23.696617
EOD
# the policy gets: x, the policy gets
$data2 << EOD
1000 -658.1804
2000 -729.7323
3000 -524.4181
4000 -250.48534
5000 -168.27727
6000 -107.62224
7000 -91.20669
8000 -112.86966
9000 -77.108986
10000 -78.41237
11000 -69.835815
12000 -57.26451
13000 -54.11795
14000 -51.941475
15000 -47.443607
16000 -50.801094
17000 -49.395615
18000 -45.542393
19000 -42.68967
20000 -41.70241
EOD
# the smaller critic expects: x, the smaller critic expects
$data3 << EOD
1000 -0.11803897
2000 -18.257727
3000 -34.032814
4000 -48.64787
5000 -59.34848
6000 -67.73735
7000 -69.69154
8000 -73.39612
9000 -70.45984
10000 -72.47835
11000 -73.55548
12000 -71.72365
13000 -72.16848
14000 -73.52385
15000 -68.65383
16000 -77.480064
17000 -78.2761
18000 -74.2927
19000 -73.34826
20000 -72.11818
EOD
# critic 1 expects: x, critic 1 expects
$data4 << EOD
1000 0.0117473565
2000 -18.142769
3000 -33.93594
4000 -48.544
5000 -59.153145
6000 -67.51736
7000 -69.433914
8000 -73.08343
9000 -69.936966
10000 -71.86713
11000 -72.93049
12000 -71.082855
13000 -71.566505
14000 -72.83987
15000 -67.98133
16000 -76.73152
17000 -77.43019
18000 -73.47156
19000 -72.58525
20000 -71.39063
EOD
# the policy gets: x, the policy gets
$data5 << EOD
1000 -658.1804
2000 -748.58765
3000 -722.0786
4000 -624.4495
5000 -475.48163
6000 -261.4006
7000 -190.54044
8000 -135.66452
9000 -107.46406
10000 -105.25939
11000 -97.32363
12000 -99.4034
13000 -98.83024
14000 -79.378586
15000 -67.934395
16000 -80.913124
17000 -75.893555
18000 -67.24334
19000 -68.13326
20000 -59.191166
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'values.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set multiplot
set label 'At the end DDPG''s critic expects 18 too much, TD3''s critic expects 12 too little' at screen 0.036953125, screen 0.9432639 left font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label 'Pendulum-v1 · mean of 10 seeds · states from memory, actions of the policy' at screen 0.036953125, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set arrow from screen 0.036953125, screen 0.84173614 to screen 0.065507814, screen 0.84173614 nohead front linecolor rgb '#E69F00' linewidth 3.5 dashtype (18,6)
set label 'critic 1 expects' at screen 0.07222656, screen 0.84173614 left font 'DejaVu Sans Bold,16' textcolor rgb '#E69F00' front
set arrow from screen 0.2545516, screen 0.84173614 to screen 0.2831063, screen 0.84173614 nohead front linecolor rgb '#222222' linewidth 2 dashtype (2,4)
set label 'the policy gets' at screen 0.28982505, screen 0.84173614 left font 'DejaVu Sans,16' textcolor rgb '#222222' front
set arrow from screen 0.44653988, screen 0.84173614 to screen 0.47509456, screen 0.84173614 nohead front linecolor rgb '#0072B2' linewidth 3.5 dashtype 1
set label 'the smaller critic expects' at screen 0.4818133, screen 0.84173614 left font 'DejaVu Sans Bold,16' textcolor rgb '#0072B2' front
set lmargin at screen 0.12379297
set rmargin at screen 0.47354493
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:20000]
set yrange [-838.41956:89.84367]
set xtics ('0' 0, '5 k' 5000, '10 k' 10000, '15 k' 15000, '20 k' 20000) offset character 0,0
set ytics ('−800' -800, '−600' -600, '−400' -400, '−200' -200, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'DDPG: at the end 72 % impossible' at screen 0.29866895, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set object rectangle from graph 0, first 0 to graph 1, first 89.84367 behind fillcolor rgb '#D55E00' fillstyle transparent solid 0.10 noborder
set label 'impossible: above 0' at graph 1, first 89.84367 right offset character -0.6,-0.8 font 'DejaVu Sans,15' textcolor rgb '#D55E00' front
set label 'environment steps' at screen 0.29866895, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'discounted return' at screen 0.03611328, screen 0.44027779 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#E69F00' linewidth 3.5 dashtype (18,6), \
  $data2 using 1:2 with lines linecolor rgb '#222222' linewidth 3 dashtype (2,4)
unset label; unset arrow; unset object
set lmargin at screen 0.5683633
set rmargin at screen 0.96010745
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:20000]
set yrange [-838.41956:89.84367]
set xtics ('0' 0, '5 k' 5000, '10 k' 10000, '15 k' 15000, '20 k' 20000) offset character 0,0
set ytics ('−800' -800, '−600' -600, '−400' -400, '−200' -200, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'TD3: at the end 0 % impossible' at screen 0.7642354, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set object rectangle from graph 0, first 0 to graph 1, first 89.84367 behind fillcolor rgb '#D55E00' fillstyle transparent solid 0.10 noborder
set label 'impossible: above 0' at graph 1, first 89.84367 right offset character -0.6,-0.8 font 'DejaVu Sans,15' textcolor rgb '#D55E00' front
set label 'environment steps' at screen 0.7642354, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data3 using 1:2 with lines linecolor rgb '#0072B2' linewidth 8 dashtype 1, \
  $data4 using 1:2 with lines linecolor rgb '#E69F00' linewidth 3.5 dashtype (18,6), \
  $data5 using 1:2 with lines linecolor rgb '#222222' linewidth 3 dashtype (2,4)
unset multiplot
set output
