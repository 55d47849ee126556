# It learns: from −1460 to −144.4 (random: −1228)
# TD3: x, TD3
$data1 << EOD
2500 -1459.9083
5000 -592.7746
7500 -180.95496
10000 -195.60178
12500 -147.78323
15000 -146.10628
17500 -143.36084
20000 -144.36992
EOD
# TD3: x, TD3
$data2 << EOD
2500 -1459.9083
5000 -592.7746
7500 -180.95496
10000 -195.60178
12500 -147.78323
15000 -146.10628
17500 -143.36084
20000 -144.36992
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'learning.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set multiplot
set label 'It learns: from −1460 to −144.4 (random: −1228)' at screen 0.036953125, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label '100 fixed starts, no noise, seed 1' at screen 0.036953125, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set arrow from screen 0.036953125, screen 0.84173614 to screen 0.065507814, screen 0.84173614 nohead front linecolor rgb '#6B7075' linewidth 2 dashtype (5,5)
set label 'random' at screen 0.07222656, screen 0.84173614 left font 'DejaVu Sans,16' textcolor rgb '#6B7075' front
set arrow from screen 0.16125, screen 0.84173614 to screen 0.18980469, screen 0.84173614 nohead front linecolor rgb '#8A8A2B' linewidth 2 dashtype (5,5)
set label 'energy controller' at screen 0.19652344, screen 0.84173614 left font 'DejaVu Sans,16' textcolor rgb '#8A8A2B' front
set arrow from screen 0.37020314, screen 0.84173614 to screen 0.39875782, screen 0.84173614 nohead front linecolor rgb '#222222' linewidth 2 dashtype (5,5)
set label 'optimum' at screen 0.40547657, screen 0.84173614 left font 'DejaVu Sans,16' textcolor rgb '#222222' front
set arrow from screen 0.5040742, screen 0.84173614 to screen 0.5326289, screen 0.84173614 nohead front linecolor rgb '#0072B2' linewidth 3.5 dashtype 1
set label 'TD3' at screen 0.53934765, screen 0.84173614 left font 'DejaVu Sans Bold,16' textcolor rgb '#0072B2' front
set lmargin at screen 0.13504687
set rmargin at screen 0.47354493
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [2500:20000]
set yrange [-1500:0]
set xtics ('5 k' 5000, '10 k' 10000, '15 k' 15000, '20 k' 20000) offset character 0,0
set ytics ('−1500' -1500, '−1250' -1250, '−1000' -1000, '−750' -750, '−500' -500, '−250' -250, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'all of it' at screen 0.3042959, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set arrow from graph 0, first -1228.0011 to graph 1, first -1228.0011 nohead front linecolor rgb '#6B7075' linewidth 1.8 dashtype (5,5)
set arrow from graph 0, first -151.43033 to graph 1, first -151.43033 nohead front linecolor rgb '#8A8A2B' linewidth 1.8 dashtype (5,5)
set arrow from graph 0, first -138.77756 to graph 1, first -138.77756 nohead front linecolor rgb '#222222' linewidth 1.8 dashtype (5,5)
set label 'environment steps' at screen 0.3042959, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'evaluation return (sum of rewards)' at screen 0.03611328, screen 0.44027779 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data1 using 1:2 every 1 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
unset label; unset arrow; unset object
set lmargin at screen 0.6103555
set rmargin at screen 0.96010745
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [2500:20000]
set yrange [-400:-100]
set xtics ('5 k' 5000, '10 k' 10000, '15 k' 15000, '20 k' 20000) offset character 0,0
set ytics ('−400' -400, '−350' -350, '−300' -300, '−250' -250, '−200' -200, '−150' -150, '−100' -100)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'close up' at screen 0.7852315, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set arrow from graph 0, first -151.43033 to graph 1, first -151.43033 nohead front linecolor rgb '#8A8A2B' linewidth 1.8 dashtype (5,5)
set arrow from graph 0, first -138.77756 to graph 1, first -138.77756 nohead front linecolor rgb '#222222' linewidth 1.8 dashtype (5,5)
set label 'environment steps' at screen 0.7852315, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'evaluation return (sum of rewards)' at screen 0.52267575, screen 0.44027779 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data2 using 1:2 with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1, \
  $data2 using 1:2 every 1 with points pointtype 7 pointsize 1.4 linecolor rgb '#0072B2'
unset multiplot
set output
