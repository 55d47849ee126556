# DDPG ends above its truth, TD3's minimum below
# DDPG's critic: x, DDPG's critic
$data1 << EOD
1900 700.12054
3800 94.7744
5700 37.937298
7600 47.122818
9500 8.764847
11400 8.250784
13300 48.92514
15200 12.275863
17100 14.159998
19000 15.076462
EOD
# TD3's minimum: x, TD3's minimum
$data2 << EOD
1900 717.5002
3800 573.1434
5700 233.0232
7600 61.133656
9500 31.500725
11400 12.378111
13300 1.867358
15200 -2.372929
17100 -11.435039
19000 -11.132643
EOD
# DDPG's critic: x, DDPG's critic
$data3 << EOD
1900 700.12054
3800 94.7744
5700 37.937298
7600 47.122818
9500 8.764847
11400 8.250784
13300 48.92514
15200 12.275863
17100 14.159998
19000 15.076462
EOD
# TD3's minimum: x, TD3's minimum
$data4 << EOD
1900 717.5002
3800 573.1434
5700 233.0232
7600 61.133656
9500 31.500725
11400 12.378111
13300 1.867358
15200 -2.372929
17100 -11.435039
19000 -11.132643
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
set label 'DDPG ends above its truth, TD3''s minimum below' at screen 0.036953125, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'what the critics expect, less what the actor gets; agents of each kind: 1' at screen 0.036953125, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set arrow from screen 0.036953125, screen 0.84173614 to screen 0.065507814, screen 0.84173614 nohead front linecolor rgb '#6B7075' linewidth 2 dashtype (5,5)
set label 'the truth' at screen 0.07222656, screen 0.84173614 left font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set arrow from screen 0.1736797, screen 0.84173614 to screen 0.20223437, screen 0.84173614 nohead front linecolor rgb '#D55E00' linewidth 3.5 dashtype (12,6)
set label 'DDPG''s critic' at screen 0.20895313, screen 0.84173614 left font 'DejaVu Sans Bold,16' textcolor rgb '#D55E00' front
set arrow from screen 0.36242786, screen 0.84173614 to screen 0.39098254, screen 0.84173614 nohead front linecolor rgb '#0072B2' linewidth 3.5 dashtype 1
set label 'TD3''s minimum' at screen 0.3977013, screen 0.84173614 left font 'DejaVu Sans Bold,16' textcolor rgb '#0072B2' front
set lmargin at screen 0.10934766
set rmargin at screen 0.47354493
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [1900:19000]
set yrange [-100:800]
set xtics ('5 k' 5000, '10 k' 10000, '15 k' 15000) offset character 0,0
set ytics ('0' 0, '200' 200, '400' 400, '600' 600, '800' 800)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'the whole way' at screen 0.2914463, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set arrow from graph 0, first 0 to graph 1, first 0 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set label 'environment steps' at screen 0.2914463, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'expected − measured' at screen 0.03611328, screen 0.44027779 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#D55E00' linewidth 3.5 dashtype (12,6), \
  $data1 using 1:2 every 1 with points pointtype 9 pointsize 1.6 linecolor rgb '#D55E00', \
  $data2 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data2 using 1:2 every 1 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
unset label; unset arrow; unset object
set lmargin at screen 0.59910154
set rmargin at screen 0.96010745
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [1900:19000]
set yrange [-20:50]
set xtics ('5 k' 5000, '10 k' 10000, '15 k' 15000) offset character 0,0
set ytics ('−20' -20, '0' 0, '20' 20, '40' 40)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'the same, enlarged' at screen 0.7796045, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set arrow from graph 0, first 0 to graph 1, first 0 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set label 'environment steps' at screen 0.7796045, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'expected − measured' at screen 0.52267575, screen 0.44027779 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data3 using 1:2 with lines linecolor rgb '#D55E00' linewidth 3.5 dashtype (12,6), \
  $data3 using 1:2 every 1 with points pointtype 9 pointsize 1.6 linecolor rgb '#D55E00', \
  $data4 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data4 using 1:2 every 1 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
unset multiplot
set output
